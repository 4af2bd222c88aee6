#include "counter.h"

long next_number(void) {
  static long number;
  return ++number;
}
