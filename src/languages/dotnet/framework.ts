import { join } from '../../kernel/paths.ts';
import { lineWith } from '../../facts/source.ts';
import { upwards } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { filled, type Project, type Property } from './project.ts';

/** `net8.0` is 8.0, `netcoreapp3.1` is 3.1; of several the newest. Libraries for all and other platforms are none. */
export function targetVersion(project: Project): Property | undefined {
  const property = project.properties.get('TargetFramework') ?? project.properties.get('TargetFrameworks');
  if (property === undefined) return legacyVersion(project);
  const value = filled(property.value, project.name, project.properties);
  const versions = value.split(';').flatMap((one) => versionOf(one.trim()) ?? []);
  const [newest] = versions.toSorted((a, b) => Number(b) - Number(a));
  return newest === undefined ? undefined : { ...property, value: newest };
}

function versionOf(framework: string): string | undefined {
  const [, modern, core] = /^net(?:([5-9]\.0|[1-9]\d\.0)|coreapp(\d\.\d))$/u.exec(framework) ?? [];
  return modern ?? core;
}

/** Projects of .NET Framework name their version otherwise. */
function legacyVersion(project: Project): Property | undefined {
  const property = project.properties.get('TargetFrameworkVersion');
  const value = /^v(\d\.\d(?:\.\d)?)$/u.exec(property?.value ?? '')?.[1];
  return property === undefined || value === undefined ? undefined : { ...property, value };
}

/** Runs only on Windows, on phones, or nowhere by itself. */
export function isPlatformBound(project: Project): boolean {
  const value =
    project.properties.get('TargetFramework')?.value ??
    project.properties.get('TargetFrameworks')?.value ??
    '';
  const bound = ['UseWPF', 'UseWindowsForms', 'UseMaui', 'UseWinUI'].some(
    (name) => project.properties.get(name)?.value.toLowerCase() === 'true',
  );
  return (
    bound ||
    /-(?:windows|android|ios|maccatalyst|tizen)/u.test(value) ||
    /WindowsDesktop|Uno\.Sdk/u.test(project.sdk ?? '')
  );
}

/** The version of the kit in global.json, where the project names none. */
export function kitVersion(project: Project, snapshot: Snapshot): Property | undefined {
  for (const folder of upwards(project.folder)) {
    const path = join(folder, 'global.json');
    const text = snapshot.text(path) ?? '';
    const value = /"version"\s?:\s?"(\d{1,2}\.\d{1,2})/u.exec(text)?.[1];
    if (value !== undefined) return { value, path, line: lineWith(text, '"version"') };
  }
  return undefined;
}
