import { Router } from 'express';

export function healthRoutes({ database, cache }) {
  const router = Router();
  router.get('/healthz', (_request, response) => response.send('ok'));
  router.get('/readyz', async (_request, response) => {
    await Promise.all([database.query('select 1'), cache.ping()]);
    response.send('ready');
  });
  return router;
}
