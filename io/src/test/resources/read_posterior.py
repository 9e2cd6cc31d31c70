"""Prints every number of a posterior file as its bits, read by netCDF4 or by xarray with h5netcdf."""
import struct
import sys


def bits(values):
    return " ".join(struct.pack(">d", float(v)).hex() for v in values.reshape(-1))


path, library = sys.argv[1:3]
if library == "netCDF4":
    import netCDF4

    file = netCDF4.Dataset(path)
    for name in ("posterior", "log_likelihood", "sample_stats", "observed_data"):
        group = file.groups[name]
        for variable in group.variables.values():
            if variable.name in group.dimensions:
                print(name, variable.name, variable.dimensions, list(variable[:]))
            else:
                print(name, variable.name, variable.dimensions, bits(variable[:].data))
    print(file["posterior"]["r"].units, file["posterior"].note)
else:
    import xarray

    for name in ("posterior", "log_likelihood", "sample_stats", "observed_data"):
        data = xarray.open_dataset(path, group=name, engine="h5netcdf")
        for key in list(data.coords) + list(data.data_vars):
            variable = data[key]
            if key in data.coords:
                print(name, key, variable.dims, list(variable.values))
            else:
                print(name, key, variable.dims, bits(variable.values))
    print(xarray.open_dataset(path, group="posterior", engine="h5netcdf")["r"].attrs["units"])
