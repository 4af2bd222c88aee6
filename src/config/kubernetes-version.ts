import { z } from 'zod';

/** Version of a cluster as `major.minor`; unquoted it is a number to YAML. */
export const kubernetesVersion = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^1\.\d{1,3}$/u, 'write it as "1.33", in quotes'));
