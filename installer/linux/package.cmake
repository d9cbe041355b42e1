# Linux: what desktops expect beside the programs, and the .deb that CPack makes of it.
install(TARGETS ringfence ringfence-cli)
set(here ${CMAKE_CURRENT_SOURCE_DIR}/linux)
set(made ${CMAKE_CURRENT_BINARY_DIR}/made)
set(id ${RINGFENCE_APP_ID})
configure_file(${here}/ringfence.desktop.in ${made}/${id}.desktop @ONLY)
configure_file(${here}/ringfence.metainfo.xml.in ${made}/${id}.metainfo.xml @ONLY)
configure_file(${here}/ringfence.mime.xml.in ${made}/${id}.xml @ONLY)
install(FILES ${made}/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${made}/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${made}/${id}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${here}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/ringfence)

set(icons ${CMAKE_CURRENT_SOURCE_DIR}/icons)
function(install_icon file size extension)
    set(folder ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size})
    install(FILES ${icons}/ringfence${file}.${extension} DESTINATION ${folder}/apps RENAME ${id}.${extension})
    install(FILES ${icons}/ringfence-office${file}.${extension} DESTINATION ${folder}/mimetypes
        RENAME application-x-ringfence-office.${extension})
endfunction()
foreach(size 16 22 24 32 48 64 128 256 512)
    install_icon(-${size} ${size}x${size} png)
endforeach()
install_icon("" scalable svg)

if(RINGFENCE_PACKAGE)
    # The program tells its own commands, so completions and manual cannot fall behind it.
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
    set(self ${CMAKE_COMMAND} -E env LC_ALL=C.UTF-8 $<TARGET_FILE:ringfence-cli> describe)
    configure_file(${here}/ringfence.1.in ${made}/ringfence.1 @ONLY)
    set(RINGFENCE_COMMANDS "@RINGFENCE_COMMANDS@") # filled in by the program below
    configure_file(${here}/ringfence-cli.1.in ${made}/ringfence-cli.1.in @ONLY)
    add_custom_command(OUTPUT ${made}/ringfence-cli ${made}/_ringfence-cli ${made}/ringfence-cli.fish
        COMMAND ${self} bash > ${made}/ringfence-cli
        COMMAND ${self} zsh > ${made}/_ringfence-cli
        COMMAND ${self} fish > ${made}/ringfence-cli.fish
        DEPENDS ringfence-cli VERBATIM)
    add_custom_command(OUTPUT ${made}/ringfence.1.gz ${made}/ringfence-cli.1.gz
        COMMAND ${self} man > ${made}/commands
        COMMAND ${CMAKE_COMMAND} -E copy ${made}/ringfence-cli.1.in ${made}/ringfence-cli.1
        COMMAND sed -i -e "/@RINGFENCE_COMMANDS@/r ${made}/commands" -e "/@RINGFENCE_COMMANDS@/d" ${made}/ringfence-cli.1
        COMMAND gzip -9nkf ${made}/ringfence.1 ${made}/ringfence-cli.1
        DEPENDS ringfence-cli ${made}/ringfence.1 ${made}/ringfence-cli.1.in VERBATIM)
    add_custom_command(OUTPUT ${made}/ringfence.cdx.json
        COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/sbom.py --build ${CMAKE_BINARY_DIR}
            --version ${PROJECT_VERSION} --output ${made}/ringfence.cdx.json
            $<TARGET_FILE:ringfence> $<TARGET_FILE:ringfence-cli>
        DEPENDS ringfence ringfence-cli sbom.py ${CMAKE_SOURCE_DIR}/resources/licences/components.json VERBATIM)
    add_custom_target(package_files ALL DEPENDS ${made}/ringfence-cli ${made}/ringfence.1.gz ${made}/ringfence.cdx.json)
    install(FILES ${made}/ringfence.1.gz ${made}/ringfence-cli.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES ${made}/ringfence-cli DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
    install(FILES ${made}/_ringfence-cli DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
    install(FILES ${made}/ringfence-cli.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
    install(FILES ${made}/ringfence.cdx.json DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/ringfence)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ringfence)
set(CPACK_PACKAGE_CONTACT "${RINGFENCE_CONTACT}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "secure the phones and the router of a small office")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"RingFence finds the phones and the router of a small office, checks them
against a guide, shows in plain words what it would change, makes the
changes, proves that each one worked, and writes a checklist as PDF.

It has a window (ringfence) and a terminal program (ringfence-cli), and a
practice office with pretend devices in which everything can be tried.")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS libqt6sql6-sqlite) # a plugin: no program names it
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager | keepassxc")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
include(CPack)
