import grpc

if __name__ == "__main__":
    grpc.insecure_channel("localhost:50051")
