/** Larger files (bytes) are not read at all: no plan is as large, and they must not fill the memory. */
export const maxFileSize = 128 * 1024 * 1024;

/** Larger files (bytes) are none that an export wrote; they are not read to find that out. */
export const maxExportSize = 256 * 1024 * 1024;
