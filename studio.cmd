@echo off
rem Reachy Studio on Windows. studio opens the window, "studio daemon" runs the same daemon without one.
rem The same as ./studio, but for the start-up cache of the window, which is not recorded here.
setlocal EnableExtensions DisableDelayedExpansion
set "HOUSE=%~dp0"
if "%HOUSE:~-1%"=="\" set "HOUSE=%HOUSE:~0,-1%"
set "DIST=%HOUSE%\target\dist"

rem --- mode: the window, unless there is a subcommand or only a text is asked for
set "MODE=window"
set "FIRST=%~1"
if defined FIRST if not "%FIRST:~0,1%"=="-" set "MODE=daemon"
for %%A in (%*) do (
  if /I "%%~A"=="--headless" set "MODE=daemon"
  if /I "%%~A"=="-h" set "MODE=daemon"
  if /I "%%~A"=="--help" set "MODE=daemon"
  if "%%~A"=="-V" set "MODE=daemon"
  if /I "%%~A"=="--version" set "MODE=daemon"
)

rem --- a JDK 25: JAVA_HOME, PATH, then the usual folders
set "JDK="
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
if not defined JDK for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :try_jdk "%%~dp$PATH:J.."
if not defined JDK for %%R in (
  "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks"
  "%USERPROFILE%\scoop\apps"
) do if exist "%%~R" for /D %%D in ("%%~R\*25*") do if not defined JDK call :try_jdk "%%~D"
if not defined JDK (
  echo Reachy Studio needs a JDK 25 ^(for example: winget install EclipseAdoptium.Temurin.25.JDK^), or JAVA_HOME set to one. 1>&2
  exit /b 1
)

rem --- build, when a source is newer than the last build
set "STALE=1"
if exist "%DIST%\stamp" (
  powershell -NoProfile -Command "$t=(Get-Item '%DIST%\stamp').LastWriteTime; $n=Get-ChildItem -Path '%HOUSE%\pom.xml','%HOUSE%\packaging\jvm','%HOUSE%\protocol','%HOUSE%\lock','%HOUSE%\assets','%HOUSE%\backend','%HOUSE%\render','%HOUSE%\app' -Recurse -Force | Where-Object { $_.FullName -notmatch '\\(target|test)(\\|$)' -and $_.LastWriteTime -gt $t } | Select-Object -First 1; if ($n) { exit 1 } else { exit 0 }"
  if not errorlevel 1 set "STALE=0"
)
if "%STALE%"=="1" call :build || exit /b 1

rem --- start
set "CACHE="
if exist "%DIST%\%MODE%.aot" set CACHE="-XX:AOTCache=%DIST%\%MODE%.aot" -Xlog:aot=off -Xlog:cds=off
"%JDK%\bin\java.exe" "@%HOUSE%\packaging\jvm\%MODE%.options" %CACHE% %STUDIO_JAVA_OPTIONS% "-Dstudio.home=%HOUSE%" -cp "%DIST%\lib\studio.jar" dev.reachystudio.app.studio.Main %*
exit /b %ERRORLEVEL%

:try_jdk
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /F "tokens=2 delims==" %%V in ('findstr /B "JAVA_VERSION=" "%~1\release"') do for /F "tokens=1 delims=.+-" %%N in ("%%~V") do if %%N GEQ 25 set "JDK=%~f1"
exit /b 0

:build
where mvn >nul 2>&1 || (
  echo Reachy Studio is built with Maven 3.8.7 or newer: install it ^(for example: winget or scoop install maven^). 1>&2
  exit /b 1
)
echo Building Reachy Studio; the first time takes a minute or two. 1>&2
set "JAVA_HOME=%JDK%"
if not exist "%HOUSE%\target" mkdir "%HOUSE%\target"
if exist "%DIST%.new" rmdir /S /Q "%DIST%.new"
type nul > "%HOUSE%\target\stamp.new"
pushd "%HOUSE%"
call mvn -q -B -ntp -Dquick -Ddist -DskipTests -Dmaven.test.skip "-Ddist.lib=%DIST%.new\lib" package > "%HOUSE%\target\build.log" 2>&1
set "FAILED=%ERRORLEVEL%"
popd
if not "%FAILED%"=="0" (
  type "%HOUSE%\target\build.log" 1>&2
  echo The build failed; the above is also in target\build.log. 1>&2
  exit /b 1
)
move /Y "%HOUSE%\target\stamp.new" "%DIST%.new\stamp" >nul
if exist "%DIST%" rmdir /S /Q "%DIST%"
if exist "%DIST%" (
  echo A studio that is still running holds target\dist: close it and try again. 1>&2
  exit /b 1
)
move "%DIST%.new" "%DIST%" >nul
"%JDK%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%DIST%\lib\studio.jar" dev.reachystudio.app.studio.startup.JarUpgrade "%DIST%\lib" > "%DIST%\libraries.log" 2>&1
rem The daemon's start-up cache: a rehearsal that may fail; only the next start would be slower.
"%JDK%\bin\java.exe" "@%HOUSE%\packaging\jvm\daemon.options" "-XX:AOTCacheOutput=%DIST%\daemon.aot" "-Duser.home=%DIST%\rehearsal" -cp "%DIST%\lib\studio.jar" dev.reachystudio.app.studio.startup.StartupRehearsal > "%DIST%\training.log" 2>&1 || del /Q "%DIST%\daemon.aot" 2>nul
exit /b 0
