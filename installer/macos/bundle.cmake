# macOS: RingFence.app with both programs; installer/macos/package.sh adds Qt, signs, and makes the .dmg.
set(here ${CMAKE_CURRENT_SOURCE_DIR}/macos)
set(icons ${CMAKE_CURRENT_SOURCE_DIR}/icons/ringfence.icns ${CMAKE_CURRENT_SOURCE_DIR}/icons/ringfence-office.icns)
set(german ${here}/de.lproj/InfoPlist.strings) # what macOS itself says about the program, in German
configure_file(${here}/Info.plist.in ${CMAKE_CURRENT_BINARY_DIR}/Info.plist @ONLY)
set_target_properties(ringfence PROPERTIES
    MACOSX_BUNDLE ON
    OUTPUT_NAME RingFence
    MACOSX_BUNDLE_INFO_PLIST ${CMAKE_CURRENT_BINARY_DIR}/Info.plist)
target_sources(ringfence PRIVATE ${icons} ${german})
set_source_files_properties(${icons} TARGET_DIRECTORY ringfence PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
set_source_files_properties(${german} TARGET_DIRECTORY ringfence PROPERTIES MACOSX_PACKAGE_LOCATION Resources/de.lproj)
install(TARGETS ringfence BUNDLE DESTINATION .)
install(TARGETS ringfence-cli RUNTIME DESTINATION RingFence.app/Contents/MacOS)
