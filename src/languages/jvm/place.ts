import type { Module } from './module.ts';

/** The folder of a module from where its build is run; '' where they are one. */
export function belowRoot({ folder, root }: Pick<Module, 'folder' | 'root'>): string {
  return folder === root ? '' : folder.slice(root === '' ? 0 : root.length + 1);
}
