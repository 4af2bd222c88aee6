import asyncio
import os

from ledger.consume import consume

asyncio.run(consume(os.environ["KAFKA_BROKERS"]))
