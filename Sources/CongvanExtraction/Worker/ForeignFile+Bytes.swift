/// Files on their way to a worker.
extension ByteWriter {
  mutating func add(_ file: ForeignFile) {
    add(file.name)
    add(file.format.rawValue)
    add(file.sha256)
    add(file.bytes)
  }

  mutating func add(_ error: ExtractionError) {
    add(error.code.rawValue)
    add(error.file)
    add(error.detail) { $0.add($1) }
  }
}

extension ByteReader {
  mutating func file() throws(Garbled) -> ForeignFile {
    let name = try string()
    guard let format = FileFormat(rawValue: try string()) else { throw Garbled() }
    return ForeignFile(name: name, format: format, sha256: try string(), bytes: try array())
  }

  mutating func failure() throws(Garbled) -> ExtractionError {
    guard let code = ExtractionError.Code(rawValue: try string()) else { throw Garbled() }
    return ExtractionError(code, try string(), try optional { reader throws(Garbled) in try reader.string() })
  }
}
