# The book of pictures once more in every language, and on a screen of twice the density. What is laid out is the same
# there (Qt scales it as a whole), so not every language is shown on both.
if(NOT TARGET window_screenshots_test)
    return()
endif()
target_link_libraries(window_screenshots_test PRIVATE ${CMAKE_DL_LIBS})
if(TARGET rf_pseudo)
    target_link_libraries(window_screenshots_test PRIVATE rf_pseudo)
endif()
set_tests_properties(window/screenshots_test PROPERTIES TIMEOUT 1200 LABELS slow)
foreach(row en/2 de/1 x-pseudo/2 x-pseudo-rtl/1)
    string(REPLACE "/" ";" row ${row})
    list(GET row 0 language)
    list(GET row 1 factor)
    set(name window/screenshots_test/${language}-${factor}00)
    add_test(NAME ${name} COMMAND window_screenshots_test)
    set_tests_properties(${name} PROPERTIES TIMEOUT 1200 LABELS slow ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;RF_LANGUAGE=${language};QT_SCALE_FACTOR=${factor}")
endforeach()
