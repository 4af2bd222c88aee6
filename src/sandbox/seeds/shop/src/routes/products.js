import { Router } from 'express';

const keptSeconds = 60;

export function productRoutes({ database, cache }) {
  const router = Router();
  router.get('/', async (_request, response) => {
    const kept = await cache.get('products');
    if (kept) return response.type('json').send(kept);
    const { rows } = await database.query('select id, name, price_cents from products order by name');
    await cache.set('products', JSON.stringify(rows), { EX: keptSeconds });
    return response.json(rows);
  });
  return router;
}
