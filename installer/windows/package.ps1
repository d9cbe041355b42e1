# Makes RingFence-<version>-setup.exe on Windows, with Visual Studio 2022, vcpkg and NSIS.
#   installer\windows\package.ps1 [-Output dist] [-CertificateThumbprint THUMBPRINT] [-TimeServer URL]
# Needed: a "x64 Native Tools" prompt with cmake, ninja, git and python in the path, and in it VCPKG_ROOT set to your own
# vcpkg, a whole clone (the prompt itself points it to one of Visual Studio's). NSIS: winget install NSIS.NSIS
# Build settings RINGFENCE_UPDATE_KEY and RINGFENCE_UPDATE_URL are taken from variables of the same name.
param(
    [string]$Output = "dist",
    [string]$CertificateThumbprint = "",
    [string]$TimeServer = "http://timestamp.digicert.com"
)
$ErrorActionPreference = "Stop"
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot "..\..")

function Invoke-Step { # a program that fails ends the script, in every PowerShell
    param([string]$Program, [string[]]$Arguments)
    & $Program @Arguments
    if ($LASTEXITCODE -ne 0) { throw "$Program ended with $LASTEXITCODE" }
}

if (-not $env:SOURCE_DATE_EPOCH) { $env:SOURCE_DATE_EPOCH = (git log -1 --format=%ct) }
$env:QT_RCC_SOURCE_DATE_OVERRIDE = $env:SOURCE_DATE_EPOCH
$settings = @("--preset", "windows-msvc", "-DRINGFENCE_TESTS=OFF")
# Each is always said, also when it is empty: CMake would remember the one of the last build.
foreach ($name in "RINGFENCE_UPDATE_KEY", "RINGFENCE_UPDATE_URL") {
    $settings += "-D$name=" + [Environment]::GetEnvironmentVariable($name)
}
Invoke-Step cmake $settings
Invoke-Step cmake @("--build", "--preset", "windows-msvc")
$build = "build\windows-msvc"
$version = (Select-String -Path "$build\CMakeCache.txt" -Pattern "^CMAKE_PROJECT_VERSION:STATIC=(.+)$").Matches[0].Groups[1].Value

# Everything the programs need, beside them.
$stage = Join-Path (Resolve-Path $build) "stage"
if (Test-Path $stage) { Remove-Item -Recurse -Force $stage }
Invoke-Step cmake @("--install", $build, "--prefix", $stage)
$installed = "$build\vcpkg_installed\x64-windows"
$deploy = Get-ChildItem -Recurse -Path "$installed\tools" -Filter windeployqt*.exe | Select-Object -First 1
foreach ($program in "ringfence.exe", "ringfence-cli.exe") {
    Invoke-Step $deploy.FullName @("--release", "--no-translations", "--no-opengl-sw", "--no-compiler-runtime", (Join-Path $stage $program))
}
# Microsoft's run time came with "cmake --install": windeployqt would bring its installer, which needs an administrator.
# What windeployqt does not look for: the other libraries, which CMake has put beside the programs in the build folder, and
# the plug-in that draws the checklist without a window.
Copy-Item "$build\app\*.dll" $stage -Force
Copy-Item "$installed\Qt6\plugins\platforms\qoffscreen.dll" (Join-Path $stage "platforms") -Force

$licences = New-Item -ItemType Directory -Force -Path (Join-Path $stage "licences")
Copy-Item "resources\licences\*" $licences
Copy-Item "LICENSE" (Join-Path $licences "Apache-2.0.txt")
Copy-Item "resources\fonts\OFL.txt" (Join-Path $licences "OFL-1.1.txt")
Copy-Item "resources\icons\LICENSE" (Join-Path $licences "Lucide.txt")
$ports = New-Item -ItemType Directory -Force -Path (Join-Path $licences "vcpkg")
foreach ($text in Get-ChildItem -Path "$installed\share" -Recurse -Filter copyright) {
    Copy-Item $text.FullName (Join-Path $ports "$($text.Directory.Name).txt")
}
Invoke-Step python @("installer\sbom.py", "--version", $version, "--vcpkg", $installed, "--stage", $stage,
    "--output", (Join-Path $licences "ringfence.cdx.json"), "--sources", (Join-Path $licences "SOURCES.txt"))

$signing = @()
if ($CertificateThumbprint) {
    $sign = @("sign", "/sha1", $CertificateThumbprint, "/fd", "sha256", "/tr", $TimeServer, "/td", "sha256")
    foreach ($program in "ringfence.exe", "ringfence-cli.exe") {
        Invoke-Step signtool ($sign + (Join-Path $stage $program))
    }
    # By name and without quotes: Windows PowerShell 5 passes quotes within an argument on unescaped, so they would get lost.
    $signing = @("-DSIGN=signtool $sign")
}
$time = [DateTimeOffset]::FromUnixTimeSeconds([long]$env:SOURCE_DATE_EPOCH).UtcDateTime
Get-ChildItem -Recurse -Path $stage | ForEach-Object { $_.LastWriteTimeUtc = $time }
Invoke-Step python @("installer\windows\file_lists.py", $stage, (Resolve-Path $build).Path)
New-Item -ItemType Directory -Force -Path $Output | Out-Null
$setup = Join-Path (Resolve-Path $Output) "RingFence-$version-setup.exe"
$makensis = (Get-Command makensis -ErrorAction SilentlyContinue).Source
if (-not $makensis) { $makensis = "${env:ProgramFiles(x86)}\NSIS\makensis.exe" }
Invoke-Step $makensis (@("-V2", "-DVERSION=$version", "-DSTAGE=$stage", "-DLISTS=$((Resolve-Path $build).Path)", "-DOUT=$setup") + $signing + @("installer\windows\ringfence.nsi"))
Write-Output $setup
