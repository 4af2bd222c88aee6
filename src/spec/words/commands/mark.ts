/** The first line of manifests that commands would make: they are asked for, and nobody has them yet. */
export const commandMark = '# kubectl';
/** The first line of a manifest that is only spoken of: nobody wants it back. */
export const spokenMark = '# only spoken of';
