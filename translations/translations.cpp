// Anchor of the translations; the files are compiled in by CMake.
