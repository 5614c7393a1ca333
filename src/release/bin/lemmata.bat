@echo off
rem Starts Lemmata from wherever its folder was unpacked. JAVA_HOME names the Java to use, LEMMATA_OPTS what it is told
rem besides.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
"%java%" -XX:+UseSerialGC --add-modules jdk.incubator.vector %LEMMATA_OPTS% -jar "%~dp0..\lemmata.jar" %*
exit /b %ERRORLEVEL%
