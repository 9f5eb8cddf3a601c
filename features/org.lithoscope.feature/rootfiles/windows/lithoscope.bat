@echo off
rem Copyright (c) 2026 Lithoscope contributors
rem SPDX-License-Identifier: EPL-2.0
rem
rem Starts Lithoscope: without arguments (or "workbench [FILE...]") the workbench, else the command line; see "lithoscope --help".
rem No delayed expansion: it would eat the exclamation marks in names of files.
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
set "HERE=%HERE:~0,-1%"
set NEEDED=21
set "JAVA="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%j in ('where java.exe 2^>nul') do if not defined JAVA call :try "%%~dpj.."
if not defined JAVA for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do if not defined JAVA call :try "%%~d"
if not defined JAVA for /d %%d in ("%USERPROFILE%\scoop\apps\*jdk*") do if not defined JAVA call :try "%%~d\current"
if not defined JAVA (
	echo lithoscope: a Java of version %NEEDED% or newer is needed and none was found. 1>&2
	echo lithoscope: install one, for example Eclipse Temurin %NEEDED%, or set JAVA_HOME to where it is. 1>&2
	exit /b 1
)

set "LAUNCHER="
for %%j in ("%HERE%\plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~fj"
if not exist "%LAUNCHER%" (
	echo lithoscope: not an installation of Lithoscope: "%HERE%" 1>&2
	exit /b 1
)
rem A cache for each installation, emptied when the installation is another one than last time.
if not defined LOCALAPPDATA set "LOCALAPPDATA=%USERPROFILE%\AppData\Local"
set "KEY=%HERE::=%"
set "KEY=%KEY:\=_%"
set "CACHE=%LOCALAPPDATA%\lithoscope\%KEY%"
for %%f in ("%HERE%\configuration\org.eclipse.equinox.simpleconfigurator\bundles.info") do set "STAMP=%%~tf %%~zf"
set "KNOWN="
if exist "%CACHE%\stamp" set /p KNOWN=<"%CACHE%\stamp"
if not "%KNOWN%"=="%STAMP%" (
	if exist "%CACHE%\" rmdir /s /q "%CACHE%" 2>nul
	if not exist "%CACHE%\" mkdir "%CACHE%"
	>"%CACHE%\stamp" echo %STAMP%
)
set OPTIONS=--enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 -Dslf4j.internal.verbosity=ERROR -Djava.awt.headless=true "-Dlithoscope.home=%HERE%" %LITHOSCOPE_JAVA_OPTIONS%
rem the unpackers of Parquet blocks go at memory directly, about which newer versions of Java complain
if %MAJOR% GEQ 23 set OPTIONS=--sun-misc-unsafe-memory-access=allow %OPTIONS%
if not defined LITHOSCOPE_VENDORS if exist "%HERE%\vendors\" set "LITHOSCOPE_VENDORS=%HERE%\vendors"
if defined LITHOSCOPE_VENDORS set OPTIONS=%OPTIONS% "-Dlithoscope.vendors=%LITHOSCOPE_VENDORS%" "-Dp2.fragments=%LITHOSCOPE_VENDORS%"
if not defined LITHOSCOPE_WORKSPACE set "LITHOSCOPE_WORKSPACE=%USERPROFILE%\.lithoscope\workspace"

if "%~1"=="" goto workbench
if /i "%~1"=="workbench" goto workbench
"%JAVA%\bin\java.exe" %OPTIONS% -XX:+UseSerialGC -jar "%LAUNCHER%" -application org.lithoscope.cli.application -nosplash -data @none -configuration "%CACHE%\cli" %*
exit /b %ERRORLEVEL%

:workbench
if not "%~1"=="" shift
set "REST="
:collect
if "%~1"=="" goto start
set REST=%REST% "%~1"
shift
goto collect
:start
start "Lithoscope" "%JAVA%\bin\javaw.exe" %OPTIONS% -jar "%LAUNCHER%" -nosplash -configuration "%CACHE%\workbench" -data "%LITHOSCOPE_WORKSPACE%" %REST%
exit /b 0

rem Takes the Java in the folder of the argument when it is new enough; its release file says JAVA_VERSION="21.0.2".
:try
if not exist "%~1\bin\java.exe" goto :eof
if not exist "%~1\release" goto :eof
set "VERSION=0"
for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set "VERSION=%%~v"
for /f "delims=." %%m in ("%VERSION%") do if %%m GEQ %NEEDED% (
	set "JAVA=%~1"
	set "MAJOR=%%m"
)
goto :eof
