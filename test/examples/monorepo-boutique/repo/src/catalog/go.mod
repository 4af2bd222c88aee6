module example.org/catalog

go 1.25
