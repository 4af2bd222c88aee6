/** The first line of manifests that commands would make: they are asked for, and nobody has them yet. */
export const commandMark = '# kubectl';
/** The first line of a manifest that is only spoken of: nobody wants it back. */
export const spokenMark = '# only spoken of';
/** The first line of a manifest that is another by now: it is wanted back, whatever else is asked for. */
export const changedMark = '# changed';
