@echo off
rem Runs ziping. A folder dropped on this file is processed, and the window stays open.
setlocal
chcp 65001 >nul
set "HOME_DIR=%~dp0"

set "JAR=%HOME_DIR%ziping.jar"
if not exist "%JAR%" set "JAR=%HOME_DIR%target\ziping.jar"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
    echo 没有找到 Java。请安装 Java 17 或更新的版本后再运行。
    set "CODE=2"
    goto end
)
set "VERSION=0"
for /f "tokens=3" %%v in ('call "%JAVA%" -XshowSettings:properties -version 2^>^&1 ^| findstr /c:"java.specification.version ="') do set "VERSION=%%v"
set "MAJOR=%VERSION%"
if "%VERSION:~0,2%"=="1." set "MAJOR=8"
if %MAJOR% LSS 17 (
    echo Java 的版本是 %VERSION%，太旧。请安装 Java 17 或更新的版本后再运行。
    set "CODE=2"
    goto end
)

if exist "%JAR%" goto run
if not exist "%HOME_DIR%pom.xml" (
    echo 没有找到 ziping.jar。请重新解压发布包。
    set "CODE=2"
    goto end
)
echo 正在编译，只需一次……
pushd "%HOME_DIR%"
call mvn -q -Dplain -DskipTests package
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" (
    echo 编译失败，原因见上。
    set "CODE=70"
    goto end
)

:run
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CICompilerCount=1 -Xms68m -Xmn48m -XX:MinHeapFreeRatio=20 -XX:MaxRAMPercentage=50 -Dfile.encoding=UTF-8 -Djdk.console=java.base -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"

:end
rem Explorer starts a dropped folder with "cmd /c" and this file's full path; a person at a prompt does not.
setlocal enabledelayedexpansion
set "LINE=!CMDCMDLINE:"=!"
if not "!LINE:%~f0=!"=="!LINE!" pause
exit /b %CODE%
