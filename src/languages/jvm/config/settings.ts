import { overLines } from '../../../kernel/over-lines.ts';
import { basename } from '../../../kernel/paths.ts';
import { lineWith } from '../../../facts/source.ts';
import { isUnder } from '../../../facts/tree.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import { ednSettings } from '../clojure/settings.ts';
import type { Module } from '../module.ts';
import { flattenHocon, flattenProperties, flattenToml, flattenYaml } from './flatten.ts';
import { placeholders, plainKey, type Setting } from './setting.ts';

const place = new RegExp(
  overLines`
    ^(?:
      src/(?:main|jvmMain)/(?:resources|conf)/(?:config/|META-INF/)?|resources/|config/|conf/
    )?(?:
      (?:application|bootstrap)(?:-([\w.-]{1,60}))?\.(?:properties|ya?ml|conf|toml)|
      microprofile-config(?:-(\w{1,60}))?\.properties|local\.conf|(?<=conf/)config\.json
    )$
  `,
  'u',
);
/** Dropwizard takes a file of any name. */
const loose = /^(?:src\/main\/resources\/|config\/)?[\w-]{1,60}\.ya?ml$/u;

/** The port of Open Liberty stands in a file of its own, in the module or in one beside it. */
export function libertySettings({ root, packaging }: Module, snapshot: Snapshot): Setting[] {
  if (packaging !== 'war') return [];
  return snapshot.entries
    .map(({ path }) => path)
    .filter((path) => basename(path) === 'server.xml' && isUnder(path, root))
    .flatMap((path) => {
      const text = snapshot.text(path) ?? '';
      const said = /\bhttpPort="(?:\$\{([\w.-]{1,60})\}|(\d{2,5}))"/u.exec(text);
      const value = said?.[2] ?? (said?.[1] === undefined ? undefined : variableIn(text, said[1]));
      return value === undefined
        ? []
        : [{ key: 'liberty.http.port', value, path, line: lineWith(text, 'httpPort') }];
    });
}

/** What a variable of such a file is without anybody saying otherwise. */
function variableIn(text: string, name: string): string | undefined {
  const tags = text.match(/<variable\s[^>]{1,300}>/gu) ?? [];
  const own = tags.find((tag) => tag.includes(`name="${name}"`));
  return /\b(?:defaultValue|value)="(\d{2,5})"/u.exec(own ?? '')?.[1];
}

/** Settings of a module's own configuration files, those without a profile first. */
export function settingsOf(module: Module, snapshot: Snapshot): Setting[] {
  const prefix = module.folder === '' ? 0 : module.folder.length + 1;
  const files = snapshot.entries
    .map(({ path }) => path)
    .filter((path) => isUnder(path, module.folder))
    .flatMap((path) => {
      const match = place.exec(path.slice(prefix));
      if (match !== null) return [{ path, profile: match[1] ?? match[2] }];
      return loose.test(path.slice(prefix)) && isDropwizard(path, snapshot)
        ? [{ path, profile: undefined }]
        : [];
    });
  const settings = [
    ...files.flatMap(({ path, profile }) => readSettings(path, profile, snapshot)),
    ...ednSettings(module, snapshot),
  ];
  return activated(settings).toSorted(
    (a, b) => Number(a.profile !== undefined) - Number(b.profile !== undefined),
  );
}

const forDevelopers = /^(?:dev|development|local|test|default)$/u;
const production = ['prod', 'production'];
/** `@spring.profiles.active@` and its like, which only a build or a variable fills in. */
const unfilled = /[@$#{}]/u;

/** A profile that is on by default holds, and overrides; where that is one for development, the one for production is what is deployed, as it is for what only that says. */
function activated(settings: readonly Setting[]): Setting[] {
  const said =
    settings.find(({ key, profile }) => profile === undefined && key === 'spring.profiles.active')?.value ??
    '';
  const filledIn = placeholders(said)[0]?.fallback ?? said;
  const value = unfilled.test(filledIn) ? 'default' : filledIn;
  const named = value.split(',').map((name) => name.trim());
  const meant = named.filter((name) => name !== '' && !forDevelopers.test(name));
  const active = new Set(
    meant.length === 0 && named.some((name) => forDevelopers.test(name)) ? production : meant,
  );
  const common = new Set(settings.flatMap(({ key, profile }) => (profile === undefined ? [key] : [])));
  const isActive = ({ profile, key }: Setting): boolean =>
    profile !== undefined &&
    (active.has(profile) || (value === '' && production.includes(profile) && !common.has(key)));
  const on = settings.filter(isActive).map(({ profile: _profile, ...setting }) => setting);
  return [...on, ...settings.filter((setting) => !isActive(setting))];
}

function isDropwizard(path: string, snapshot: Snapshot): boolean {
  return /^\s{0,8}(?:applicationConnectors|adminConnectors|applicationContextPath)\s{0,4}:/mu.test(
    snapshot.text(path) ?? '',
  );
}

/** The settings of one file, whatever its format. */
export function readSettings(path: string, profile: string | undefined, snapshot: Snapshot): Setting[] {
  const file = { path, text: snapshot.text(path) ?? '' };
  const named = profile === undefined ? {} : { profile };
  if (/\.ya?ml$/u.test(path)) return flattenYaml(file).flatMap((document) => ofDocument(document, profile));
  if (path.endsWith('.toml')) return flattenToml(file).map((setting) => ({ ...setting, ...named }));
  if (/\.(?:conf|json)$/u.test(path)) return flattenHocon(file).map((setting) => ({ ...setting, ...named }));
  return flattenProperties(file).map((setting) => ofQuarkus({ ...setting, ...named }));
}

/** A document of YAML may belong to a profile of its own. */
function ofDocument(document: readonly Omit<Setting, 'profile'>[], profile: string | undefined): Setting[] {
  const own = document.find(
    ({ key }) => key === 'spring.profiles' || key === 'spring.config.activate.on-profile',
  );
  const name = own?.value ?? profile;
  return document
    .map((setting) => (name === undefined ? setting : { ...setting, profile: name }))
    .map(ofQuarkus);
}

/** Quarkus writes the profile before the key; what is said for production holds. */
function ofQuarkus(setting: Setting): Setting {
  const [, profile, key] = /^["']?%([\w,-]{1,60})["']?\.(.+)$/u.exec(setting.key) ?? [];
  if (profile === undefined || key === undefined) return setting;
  return profile === 'prod' ? { ...setting, key } : { ...setting, key, profile };
}

/** The setting of a key that holds without any profile. */
export function settingAt(settings: readonly Setting[], ...keys: readonly string[]): Setting | undefined {
  for (const key of keys.map(plainKey)) {
    const found = settings.find((setting) => setting.profile === undefined && plainKey(setting.key) === key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A number that a key is set to, and the variable that may set it otherwise, in the same value or in a second one. */
export function numberAt(
  settings: readonly Setting[],
  ...keys: readonly string[]
): { readonly number?: number; readonly env?: string; readonly at: Setting } | undefined {
  const first = settingAt(settings, ...keys);
  if (first === undefined) return undefined;
  const same = settings.filter(({ key, profile }) => key === first.key && profile === undefined);
  const [open] = same.flatMap(({ value }) => placeholders(value));
  const literal = same.map(({ value }) => /^\d{1,5}$/u.exec(value)?.[0]).find((value) => value !== undefined);
  const digits = /\d{2,5}/u.exec(open?.fallback ?? '')?.[0] ?? literal;
  return {
    at: first,
    ...(digits === undefined ? {} : { number: Number(digits) }),
    ...(open === undefined || open.name.includes('.')
      ? {}
      : { env: open.name.toUpperCase().replaceAll('-', '_') }),
  };
}
