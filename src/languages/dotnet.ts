import type { Language } from '../spec/plan.ts';
import { fromWords } from './dotnet/from-words.ts';
import { detect } from './dotnet/detect.ts';
import { plan } from './dotnet/plan.ts';

export const dotnet: Language = {
  id: 'dotnet',
  reads: [
    '**/*.{csproj,fsproj,vbproj}',
    '**/*.{cs,fs,vb}',
    '**/Directory.Build.props',
    '**/Directory.Build.targets',
    '**/global.json',
    '**/appsettings.json',
    '**/ocelot*.json',
    '**/appsettings.Production.json',
  ],
  detect,
  builds: ['dotnet'],
  plan,
  fromWords,
};
