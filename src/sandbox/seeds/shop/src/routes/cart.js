import { Router } from 'express';

export function cartRoutes({ cache }) {
  const router = Router();
  router.get('/:customer', async (request, response) => {
    response.json(await cache.hGetAll(`cart:${request.params.customer}`));
  });
  router.put('/:customer/:product', async (request, response) => {
    const { customer, product } = request.params;
    await cache.hSet(`cart:${customer}`, product, Number(request.body.quantity));
    response.status(204).end();
  });
  return router;
}
