export function load(name: string): never { throw new Error(name); }
