/**
 * The kit of table readers: files of the format with what they hold, read whole, packed, cut and damaged. {@link
 * org.asterism.testkit.reader.ReaderKit} is the door.
 */
package org.asterism.testkit.reader;
