import type { EnvVariable, Service } from './facts.ts';

/** Who is told where mail is handed over needs that as it needs a database. */
export function withMail(services: readonly Service[]): Service[] {
  return services.map((service) => {
    const told = service.env.filter(({ name }) => leads.test(name));
    const [first] = told;
    if (first === undefined || service.needs.some(({ kind }) => kind === 'smtp')) return service;
    return { ...service, ...added(service, first, told) };
  });
}

const leads =
  /(?:^|_)(?:(?:SMTP|MAIL|EMAIL|MAILER)_(?:SERVER_|SMTP_|RELAY_)?(?:HOST(?:NAME)?|SERVER|DSN)|(?:SMTP|MAILER)_(?:ADDR(?:ESS)?|UR[LI])|SMTP)$/u;

function added(service: Service, { name }: EnvVariable, told: readonly EnvVariable[]): Partial<Service> {
  const need = { kind: 'smtp', required: told.some(({ required }) => required) };
  const place = service.evidence.find(({ fact }) => fact === `env ${name}`);
  const evidence = { fact: 'needs smtp', path: place?.path ?? service.path, line: place?.line ?? 1 };
  return {
    needs: [...service.needs, need].toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    evidence: [...service.evidence, { ...evidence, why: `${name} leads to one` }],
  };
}
