/** Operators that compare numbers; in `[[ … ]]` a word beside one is the name of a variable. */
export const numeric = /^-(?:eq|ne|lt|le|gt|ge)$/u;
