# Installs the program on Windows without a question, uses it, and takes it away again. Not run yet anywhere.
#   try-on-windows.ps1 -Installer setup.exe|package.msi -Example example.selfassess
param(
    [Parameter(Mandatory)] [System.IO.FileInfo] $Installer,
    [Parameter(Mandatory)] [System.IO.FileInfo] $Example
)
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $false # exit codes are looked at here
$work = New-Item -ItemType Directory -Force (Join-Path $env:RUNNER_TEMP $Installer.BaseName)

function Start-Waiting([string] $program, [string] $arguments) {
    $ended = (Start-Process $program $arguments -Wait -PassThru).ExitCode
    if ($ended) { throw "$program $arguments ended with $ended" }
}

if ($Installer.Extension -eq '.msi') {
    $folder = "$env:ProgramFiles\selfassess"
    Start-Waiting msiexec "/i `"$Installer`" /qn /l*v `"$work\msi.log`""
} else {
    $folder = "$env:LOCALAPPDATA\Programs\selfassess"
    Start-Waiting $Installer '/S'
}

# The commands
$version = & "$folder\selfassess.com" --version
if ($LASTEXITCODE -or $version -notmatch '^selfassess \d') { throw "--version said $version" }
& "$folder\selfassess.com" plan $Example -o "$work\plan.pdf" --date 2026-11-26
if ($LASTEXITCODE -or (Get-Item "$work\plan.pdf").Length -lt 50000) { throw 'no plan was written' }
& "$folder\selfassess.com" plan "$work\nowhere" -o "$work\none.pdf" 2>$null
if ($LASTEXITCODE -ne 1) { throw "a missing file ended with $LASTEXITCODE" }

# The window, on data of its own, with a file; closed as a person closes it
$window = Start-Process "$folder\selfassess.exe" "--data-dir `"$work\data`" `"$Example`"" -PassThru
$until = (Get-Date).AddSeconds(60)
while (-not $window.MainWindowTitle -and (Get-Date) -lt $until) { Start-Sleep -Milliseconds 200; $window.Refresh() }
if ($window.MainWindowTitle -notmatch 'Commissioning check-up') { throw "the window is titled '$($window.MainWindowTitle)'" }
$window.CloseMainWindow() | Out-Null
if (-not $window.WaitForExit(30000) -or $window.ExitCode) { throw "the window ended with $($window.ExitCode)" }
$kept = & "$folder\selfassess.com" list --json --data-dir "$work\data" | ConvertFrom-Json
if (@($kept).Count -ne 1) { throw "$(@($kept).Count) assessments are kept" }

if ($Installer.Extension -eq '.msi') { Start-Waiting msiexec "/x `"$Installer`" /qn" }
else {
    Start-Waiting "$folder\Uninstall.exe" '/S'
    $until = (Get-Date).AddSeconds(60) # it goes on from a copy of itself
    while ((Test-Path "$folder\selfassess.exe") -and (Get-Date) -lt $until) { Start-Sleep -Milliseconds 200 }
}
if (Test-Path "$folder\selfassess.exe") { throw 'the program is still there' }
if (-not (Test-Path "$work\data\assessments.db")) { throw 'the answers are gone' }
