; The installer for one person: no administrator, nothing outside their own folders and their part of the registry.
; installers.py defines what stands in ${…} and writes the list of files.
;
; /S            ask nothing, show nothing
; /D=FOLDER     where to, last and without quotes
; /PACK=FILE    put a trainer's .sapack beside the program, which offers it; so is every one that lies beside this file
; /DESKTOP=1    also a shortcut on the desktop
; /NOASSOC=1    leave the opening of files as it is
; The uninstaller knows /S and /DELETEDATA=1, which erases the person's answers as well.
;
; Ends with 0 done, 1 cancelled, 2 failed, and:
!define STILL_OPEN 3
!define TOO_OLD 4
!define NEWER_THERE 5
!define NO_PACK 6
!define NOT_ERASED 7

Unicode true
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetDateSave off          ; without file times the same files give the same installer
CRCCheck force
!ifdef FAST
  SetCompressor /FINAL zlib
!else
  SetCompressor /SOLID /FINAL lzma
  SetCompressorDictSize 64
!endif

!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "MUI2.nsh"
!include "WinVer.nsh"
!include "WordFunc.nsh"
!include "x64.nsh"

!define OWN_KEY "Software\${NAME}"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CLASSES "Software\Classes"

Name "${TITLE}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${OWN_KEY}" "InstallDir"
BrandingText "${TITLE} ${VERSION}"
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
  !finalize '${SIGN} "%1"'
!endif
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=2057 "ProductName" "${TITLE}"
VIAddVersionKey /LANG=2057 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=2057 "FileDescription" "${TITLE}: installer"
VIAddVersionKey /LANG=2057 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2057 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2057 "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${BANNER}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "This sets up ${TITLE} ${VERSION} for you alone, in your own folders. It needs no \
administrator and no connection, now or later.$\r$\n$\r$\nIf an earlier version is here, your answers stay as they are."
!define MUI_FINISHPAGE_RUN "$INSTDIR\${NAME}.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Var Pack
Var Parameters

; Ends where the program is open: a library that is in use cannot be opened for writing.
!macro RefuseWhileOpen UN
  Function ${UN}RefuseWhileOpen
    try_again:
    ClearErrors
    ${If} ${FileExists} "$INSTDIR\runtime\${PYTHON_DLL}"
      FileOpen $0 "$INSTDIR\runtime\${PYTHON_DLL}" a
      ${If} ${Errors}
        MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${TITLE} is open. Please close it, then try again." \
          /SD IDCANCEL IDRETRY try_again
        SetErrorLevel ${STILL_OPEN}
        Abort
      ${EndIf}
      FileClose $0
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro RefuseWhileOpen ""
!insertmacro RefuseWhileOpen "un."

; Files that end in EXT open with the program, unless another one has them: then ours is offered beside it.
!macro Associate EXT PROGID WHAT
  WriteRegStr HKCU "${CLASSES}\${PROGID}" "" "${WHAT}"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\DefaultIcon" "" "$INSTDIR\${NAME}.exe,0"
  WriteRegStr HKCU "${CLASSES}\${PROGID}\shell\open\command" "" '"$INSTDIR\${NAME}.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\${EXT}\OpenWithProgids" "${PROGID}" ""
  ReadRegStr $0 HKCU "${CLASSES}\${EXT}" ""
  ReadRegStr $1 HKLM "${CLASSES}\${EXT}" ""
  ${If} "$0$1" == ""
    WriteRegStr HKCU "${CLASSES}\${EXT}" "" "${PROGID}"
  ${EndIf}
!macroend

!macro Dissociate EXT PROGID
  ReadRegStr $0 HKCU "${CLASSES}\${EXT}" ""
  ${If} $0 == "${PROGID}"
    DeleteRegValue HKCU "${CLASSES}\${EXT}" ""
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\${EXT}\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${EXT}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${EXT}"
  DeleteRegKey HKCU "${CLASSES}\${PROGID}"
!macroend

!macro TellOfAssociations
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  SetRegView 64
  ; Qt imports icuuc.dll (Windows 10 1703) and asks for notifications of 1709: say so now rather than at the first start
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} 16299
  ${OrIfNot} ${FileExists} "$SYSDIR\icuuc.dll"
    MessageBox MB_OK|MB_ICONSTOP "${TITLE} needs Windows 10 version 1709 or later, 64-bit." /SD IDOK
    SetErrorLevel ${TOO_OLD}
    Abort
  ${EndIf}
  ReadRegStr $0 HKCU "${OWN_KEY}" "Version"
  ${VersionCompare} "$0" "${VERSION}" $1
  ${If} $1 == 1
    MessageBox MB_OK|MB_ICONSTOP "A newer version of ${TITLE} is here already ($0). It stays as it is: an older one \
      could not read what it has kept.$\r$\n$\r$\nTo go back to ${VERSION}, uninstall $0 first." /SD IDOK
    SetErrorLevel ${NEWER_THERE}
    Abort
  ${EndIf}
  ${GetParameters} $Parameters
  ${WordReplace} "$Parameters" '"/PACK=' '/PACK="' "+" $Parameters  ; both ways of quoting are meant the same
  ${GetOptions} $Parameters "/PACK=" $Pack
  ${If} $Pack != ""
    ${GetFileExt} "$Pack" $0
    ${IfNot} ${FileExists} "$Pack"
    ${OrIf} $0 != "sapack"
      MessageBox MB_OK|MB_ICONSTOP "There are no questionnaires (.sapack) here:$\r$\n$Pack" /SD IDOK
      SetErrorLevel ${NO_PACK}
      Abort
    ${EndIf}
  ${EndIf}
FunctionEnd

; The pack whose path is on the stack is beside the program.
Function CopyPack
  Pop $0
  CreateDirectory "$INSTDIR\packs"
  ClearErrors
  CopyFiles /SILENT "$0" "$INSTDIR\packs"
  ${If} ${Errors}
    SetErrorLevel ${NO_PACK}
    Abort "The questionnaires could not be copied: $0"
  ${EndIf}
FunctionEnd

; Whoever hands out the installer may lay packs beside it; a person who sees the installer is asked about each.
Function TakePacks
  ${If} $Pack != ""
    Push $Pack
    Call CopyPack
  ${EndIf}
  FindFirst $1 $2 "$EXEDIR\*.sapack"
  ${DoWhile} $2 != ""
    MessageBox MB_YESNO|MB_ICONQUESTION "Questionnaires lie beside this installer:$\r$\n$2$\r$\n$\r$\nAdd them?" \
      /SD IDYES IDNO next
    Push "$EXEDIR\$2"
    Call CopyPack
    next:
    FindNext $1 $2
  ${Loop}
  FindClose $1
FunctionEnd

Section "-program"
  SetRegView 64
  SetShellVarContext current
  Call RefuseWhileOpen
  ; these folders are the program's alone and are replaced whole; answers lie elsewhere, and packs stay
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\lib"
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\Uninstall.exe"
  Call TakePacks

  WriteRegStr HKCU "${OWN_KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${OWN_KEY}" "Version" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${NAME}.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1

  CreateShortCut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\${NAME}.exe"
  ClearErrors
  ${GetOptions} $Parameters "/DESKTOP=" $0
  ${IfNot} ${Errors}
    CreateShortCut "$DESKTOP\${TITLE}.lnk" "$INSTDIR\${NAME}.exe"
  ${EndIf}
  ClearErrors
  ${GetOptions} $Parameters "/NOASSOC=" $0
  ${If} ${Errors}
    !insertmacro Associate "${FILE_EXT}" "${FILE_ID}" "${FILE_WHAT}"
    !insertmacro Associate "${PACK_EXT}" "${PACK_ID}" "${PACK_WHAT}"
    !insertmacro TellOfAssociations
  ${EndIf}
SectionEnd

; Erasing is the program's own: it knows where the answers were moved to, and erases nothing that is not its.
Function un.EraseAnswers
  nsExec::ExecToStack '"$INSTDIR\${NAME}.com" erase --yes'
  Pop $0
  Pop $1
  ${If} $0 != 0
    MessageBox MB_OK|MB_ICONSTOP "The answers could not be erased, so nothing has been removed.$\r$\n$\r$\n$1" /SD IDOK
    SetErrorLevel ${NOT_ERASED}
    Abort
  ${EndIf}
FunctionEnd

Section "Uninstall"
  SetRegView 64
  SetShellVarContext current
  Call un.RefuseWhileOpen
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DELETEDATA=" $1
  ${If} ${Errors}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "Your answers stay on this computer unless you say otherwise.\
      $\r$\n$\r$\nErase them as well? They cannot be brought back." /SD IDNO IDNO keep
  ${EndIf}
  Call un.EraseAnswers
  keep:
  ; by name and never the folder as a whole: it may have other things in it
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\lib"
  Delete "$INSTDIR\packs\*${PACK_EXT}"
  RMDir "$INSTDIR\packs"
  Delete "$INSTDIR\${NAME}.exe"
  Delete "$INSTDIR\${NAME}.com"
  Delete "$INSTDIR\README.txt"
  Delete "$INSTDIR\sbom.cdx.json"
  Delete "$INSTDIR\SHA256SUMS"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  Delete "$DESKTOP\${TITLE}.lnk"
  !insertmacro Dissociate "${FILE_EXT}" "${FILE_ID}"
  !insertmacro Dissociate "${PACK_EXT}" "${PACK_ID}"
  !insertmacro TellOfAssociations
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${OWN_KEY}"
SectionEnd
