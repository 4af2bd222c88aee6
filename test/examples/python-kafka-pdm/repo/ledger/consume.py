from aiokafka import AIOKafkaConsumer


async def consume(servers):
    consumer = AIOKafkaConsumer("entries", bootstrap_servers=servers)
    async for message in consumer:
        print(message.value)
