import os
import grpc

if __name__ == "__main__":
    server = grpc.server(None)
    server.add_insecure_port("[::]:" + os.environ["PORT"])
    server.start()
