/** Data as YAML and JSON have it; a key whose value is undefined is not there. */
export type Json = string | number | boolean | null | readonly Json[] | JsonMap;
export type JsonMap = { readonly [key: string]: Json | undefined };
