// Anchor of the resource library; the data files are listed by CMake.
