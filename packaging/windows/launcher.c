/* selfassess.exe and selfassess.com: Python in this process, under the program's own name, icon and taskbar identity.
 *
 * The first is a window program; the second, compiled with CONSOLE, is the same for a command prompt, which finds it
 * first and waits for it: its words and exit code arrive there. Nothing is unpacked, and no library is taken from the
 * current folder or the search path. Whatever is given on the command line is passed on.
 */
#define WINVER 0x0A00
#define _WIN32_WINNT 0x0A00
#include <windows.h>
#include <shobjidl.h>
#include <stdio.h>
#include <wchar.h>

#define LONGEST 32767
#define AS_MODULE L"-I", L"-B", L"-X", L"utf8", L"-m", L"selfassess"

typedef int (*python_main)(int, wchar_t **);

static int fail(const wchar_t *what) {
    wchar_t words[512];
    _snwprintf(words, 511, L"%ls\n\nError code %lu. Please install %ls again.", what, GetLastError(), APP_NAME);
    words[511] = 0;
#ifdef CONSOLE
    fwprintf(stderr, L"selfassess: %ls\n", words);
#else
    MessageBoxW(NULL, words, APP_NAME, MB_ICONERROR | MB_OK);
#endif
    return 112;
}

int wmain(int argc, wchar_t **argv) {
    static wchar_t self[LONGEST + 1], library[LONGEST + 64];
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_SYSTEM32);
    DWORD length = GetModuleFileNameW(NULL, self, LONGEST);
    if (!length || length >= LONGEST) return fail(L"The folder of the program could not be found.");
    wcscpy(library, self);
    wcscpy(wcsrchr(library, L'\\') + 1, L"runtime\\" PYTHON_DLL);
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    if (!python) return fail(L"A part of the program is missing or damaged: runtime\\" PYTHON_DLL L".");
    python_main run = (python_main)(void *)GetProcAddress(python, "Py_Main");
    if (!run) return fail(L"A part of the program is damaged: runtime\\" PYTHON_DLL L".");
    SetCurrentProcessExplicitAppUserModelID(AUMID);
    wchar_t *before[] = {self, AS_MODULE};
    int own = sizeof before / sizeof *before;
    wchar_t **words = calloc(own + argc, sizeof *words);
    if (!words) return fail(L"There is not enough memory.");
    memcpy(words, before, sizeof before);
    for (int i = 1; i < argc; i++) words[own + i - 1] = argv[i];
    return run(own + argc - 1, words);
}
