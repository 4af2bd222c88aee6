module example.com/greeter

go 1.25

toolchain go1.25.3

require google.golang.org/grpc v1.76.0
