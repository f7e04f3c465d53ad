/* `selfassess`: the program in this folder, run as `python -I -X utf8 -m selfassess` would by the Python in this folder.

   Being a program of its own it has its own name for the desktop, the task list and the screen reader, and nothing
   here can be used to run other scripts. Nothing outside this folder but the system's libraries is looked at. */

#include <Python.h>
#include <libgen.h>
#include <limits.h>
#include <unistd.h>

static const char *const PARTS[] = {"lib/" PYTHON, "lib/" PYTHON "/lib-dynload", "lib/site-packages"};

/* The configuration, for the program at this place: Python knows it as sys.executable, the program what lies beside it. */
static PyStatus set_up(PyConfig *config, char *program, int argc, char **argv) {
    char path[PATH_MAX + 64];
    PyStatus status = PyConfig_SetBytesString(config, &config->executable, program);
    const char *folder = dirname(program);
    if (!PyStatus_Exception(status))
        status = PyConfig_SetBytesString(config, &config->home, folder);
    for (size_t part = 0; part < Py_ARRAY_LENGTH(PARTS) && !PyStatus_Exception(status); part++) {
        snprintf(path, sizeof path, "%s/%s", folder, PARTS[part]);
        wchar_t *wide = Py_DecodeLocale(path, NULL);
        if (wide == NULL)
            return PyStatus_NoMemory();
        status = PyWideStringList_Append(&config->module_search_paths, wide);
        PyMem_RawFree(wide);
    }
    if (!PyStatus_Exception(status))
        status = PyConfig_SetBytesString(config, &config->run_module, "selfassess");
    if (!PyStatus_Exception(status))
        status = PyConfig_SetBytesArgv(config, argc, argv);
    config->module_search_paths_set = 1;
    config->isolated = 1;
    config->use_environment = 0;
    config->parse_argv = 0; /* every argument is the program's */
    config->site_import = 0;
    config->write_bytecode = 0; /* the folder is never written to; what can be compiled has been */
    return status;
}

int main(int argc, char **argv) {
    char program[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
    if (length < 0) {
        perror("selfassess: where it is installed cannot be read");
        return 1;
    }
    program[length] = '\0';

    PyPreConfig before;
    PyPreConfig_InitPythonConfig(&before);
    before.isolated = 1;
    before.use_environment = 0;
    before.utf8_mode = 1; /* names of files are UTF-8 whatever the locale says */
    before.parse_argv = 0;
    PyStatus status = Py_PreInitialize(&before);
    PyConfig config;
    PyConfig_InitPythonConfig(&config);
    if (!PyStatus_Exception(status))
        status = set_up(&config, program, argc, argv);
    if (!PyStatus_Exception(status))
        status = Py_InitializeFromConfig(&config);
    PyConfig_Clear(&config);
    if (PyStatus_Exception(status))
        Py_ExitStatusException(status);
    return Py_RunMain();
}
