@main struct CongvanCommand { static func main() {} }
