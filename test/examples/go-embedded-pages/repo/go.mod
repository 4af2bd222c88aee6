module example.com/notices

require (
	github.com/gin-gonic/gin v1.10.0
	github.com/jinzhu/configor v1.2.2
	gorm.io/driver/mysql v1.5.7
	gorm.io/driver/postgres v1.5.9
	gorm.io/driver/sqlite v1.5.6
	gorm.io/gorm v1.25.12
)

go 1.22
