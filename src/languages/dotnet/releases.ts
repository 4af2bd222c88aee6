/** Ends of support by https://dotnet.microsoft.com/platform/support/policy/dotnet-core. */
const dotnetTable: { readonly asOf: string; readonly ends: Readonly<Record<string, string>> } = {
  asOf: '2026-11-20',
  ends: {
    '2.1': '2021-08-21',
    '2.2': '2019-12-23',
    '3.0': '2020-03-03',
    '3.1': '2022-12-13',
    '5.0': '2022-05-10',
    '6.0': '2024-11-12',
    '7.0': '2024-05-14',
    '8.0': '2026-11-10',
    '9.0': '2026-11-10',
  },
};
const preferred = '10.0';

export type ChosenDotnet = { readonly tag: string; readonly major: number; readonly ended?: string };

/** `8`, `8.0` and `8.0.404` are the images of 8.0. */
export function chooseDotnet(declared: string | undefined): ChosenDotnet {
  const [, major, minor] = /^v?(\d{1,2})(?:\.(\d))?/u.exec(declared ?? '') ?? [];
  const tag = major === undefined ? preferred : `${major}.${minor ?? '0'}`;
  const chosen = { tag, major: Number(tag.split('.')[0]) };
  const ended = dotnetTable.ends[tag];
  return ended === undefined || ended > dotnetTable.asOf ? chosen : { ...chosen, ended };
}

export function sdkImage({ tag, major }: ChosenDotnet): string {
  return `${folderOf(major)}/sdk:${tag}`;
}

/** Chiseled images hold nothing but the runtime; the extra ones know time zones and cultures as well. */
export function runtimeImage(
  kind: 'aspnet' | 'runtime',
  { tag, major }: ChosenDotnet,
  isInvariant: boolean,
): string {
  const isChiseled = major >= 8 && major <= 10;
  const suffix = isChiseled ? `-noble-chiseled${isInvariant ? '' : '-extra'}` : '';
  return `${folderOf(major)}/${kind}:${tag}${suffix}`;
}

function folderOf(major: number): string {
  return major < 3 ? 'mcr.microsoft.com/dotnet/core' : 'mcr.microsoft.com/dotnet';
}
