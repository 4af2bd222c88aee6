#pragma once

long next_number(void);
