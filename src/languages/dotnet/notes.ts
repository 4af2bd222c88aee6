import type { Service } from '../../facts/facts.ts';
import type { Note } from '../../spec/note.ts';

export function endOfLife(tag: string, ended: string): Note {
  return {
    id: 'end-of-life',
    says: 'FROM ',
    severity: 'warning',
    text: {
      en: `.NET ${tag} is past its end of support (${ended}): it gets no security fixes any more.`,
      zh: `.NET ${tag} 已于 ${ended} 停止支持，不再有安全更新。`,
    },
    docs: 'https://dotnet.microsoft.com/platform/support/policy/dotnet-core',
  };
}

export function needsWindows(service: Service): Note {
  return {
    id: 'needs-windows',
    severity: 'warning',
    text: {
      en: `${service.name} got no Dockerfile: it is written for .NET Framework, which runs on Windows alone.`,
      zh: `没有为 ${service.name} 生成 Dockerfile：它基于 .NET Framework，只能在 Windows 上运行。`,
    },
    docs: 'https://learn.microsoft.com/dotnet/core/porting/',
  };
}

export function assumedProject(name: string): Note {
  return {
    id: 'application-assumed',
    severity: 'info',
    text: {
      en: `The image builds ${name}.csproj: put the sources beside it, or change its name in the Dockerfile.`,
      zh: `镜像会构建 ${name}.csproj：请把源代码放在它旁边，或修改 Dockerfile 中的名称。`,
    },
    docs: 'https://learn.microsoft.com/dotnet/core/docker/build-container',
  };
}
