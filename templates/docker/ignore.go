**/*_test.go
**/testdata
**/coverage.out
**/bin
**/tmp
