#ifndef CPOPPLER_H
#define CPOPPLER_H

#include <stddef.h>
#include <stdint.h>

// Poppler and cairo bring some thirty libraries, which take the system longer to load than a short run takes. So the program does not
// link them: `cpoppler_load` finds them when the first PDF is opened. Each function below is called under its own name and passes on
// to the one that was found. Tests/CPrototypes compares types and functions with the libraries' own headers.

#include "PopplerFunctions.h"
#include "PopplerTypes.h"

/// Finds the libraries, once; no function of theirs may be called before it has answered NULL.
///
/// Returns NULL, or what is missing in the system's own words, which live as long as the program.
const char *cpoppler_load(void);

#define CPOPPLER_FIELD(result, name, parameters, arguments) result(*name) parameters;
#define CPOPPLER_CALL(result, name, parameters, arguments) \
  static inline result name parameters { return cpoppler_found.name arguments; }

struct CPopplerFunctions { CPOPPLER_FUNCTIONS(CPOPPLER_FIELD) };
extern struct CPopplerFunctions cpoppler_found;

CPOPPLER_FUNCTIONS(CPOPPLER_CALL)

#endif
