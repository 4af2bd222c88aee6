/** The first line of manifests that commands would make: they are asked for, and nobody has them yet. */
export const commandMark = '# kubectl';
