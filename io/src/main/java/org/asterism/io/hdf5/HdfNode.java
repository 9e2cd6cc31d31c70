package org.asterism.io.hdf5;

import java.util.List;
import java.util.Map;

/**
 * What a header says: of a group its links, of a dataset its array.
 *
 * @param address of the header
 * @param links name to address of the members of a group
 * @param type of the elements of a dataset
 * @param shape of a dataset
 * @param dataAddress where the data of a dataset begin
 * @param attributes that are texts
 * @param scales addresses of the coordinates of a dataset, one a dimension
 */
public record HdfNode(
        long address,
        Map<String, Long> links,
        HdfType type,
        List<Long> shape,
        long dataAddress,
        Map<String, String> attributes,
        List<Long> scales) {
    /** The number of elements. */
    public long size() {
        long size = 1;
        for (long extent : shape) {
            size = Math.multiplyExact(size, extent);
        }
        return size;
    }
}
