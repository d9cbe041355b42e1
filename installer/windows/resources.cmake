# Windows: icon, version and manifest inside both programs.
set(here ${CMAKE_CURRENT_SOURCE_DIR}/windows)
string(REPLACE "." "," RINGFENCE_NUMBERS "${PROJECT_VERSION},0")
foreach(program ringfence ringfence-cli)
    set(RINGFENCE_PROGRAM ${program})
    set(RINGFENCE_MANIFEST "1 24 \"${here}/ringfence.manifest\"")
    if(MSVC) # its linker makes a manifest of its own and merges this one
        set(RINGFENCE_MANIFEST "")
        target_sources(${program} PRIVATE ${here}/ringfence.manifest)
    else() # the time of linking is no part of the program
        target_link_options(${program} PRIVATE -Wl,--no-insert-timestamp)
    endif()
    configure_file(${here}/ringfence.rc.in ${CMAKE_CURRENT_BINARY_DIR}/${program}.rc @ONLY)
    # On its own: windres takes none of the compiler's options.
    add_library(${program}_rc OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${program}.rc)
    target_sources(${program} PRIVATE $<TARGET_OBJECTS:${program}_rc>)
endforeach()
install(TARGETS ringfence ringfence-cli RUNTIME DESTINATION .)
if(MSVC) # Microsoft's run time, beside the programs: its own installer would need an administrator
    set(CMAKE_INSTALL_SYSTEM_RUNTIME_DESTINATION .)
    include(InstallRequiredSystemLibraries)
endif()
