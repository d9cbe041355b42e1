# A practice visit through the window with fifty phones; see measure.py.
find_package(Python3 COMPONENTS Interpreter QUIET)
if(TARGET rf_window AND RINGFENCE_PRACTICE AND Python3_FOUND)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/fifty_phones)
    set(shop ${CMAKE_SOURCE_DIR}/connectors/practice/offices/shop.json)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(OUTPUT ${folder}/shop.json
        COMMAND Python3::Interpreter ${CMAKE_CURRENT_SOURCE_DIR}/bench/fifty_phones.py ${shop} ${folder}/shop.json
        DEPENDS bench/fifty_phones.py ${shop} VERBATIM)
    add_executable(window_bench bench/window_bench.cpp)
    qt_add_resources(window_bench fifty_phones PREFIX /rf/practice/offices BASE ${folder} FILES ${folder}/shop.json)
    target_link_libraries(window_bench PRIVATE rf_window Qt6::Test)
    rf_use_headers(window_bench)
    set_target_properties(window_bench PROPERTIES UNITY_BUILD OFF)
endif()
