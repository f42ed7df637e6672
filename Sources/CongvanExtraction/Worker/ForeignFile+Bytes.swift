internal import CongvanText

/// Files on their way to a worker, all but their bytes.
extension ByteWriter {
  mutating func add(_ file: ForeignFile) {
    add(file.name)
    add(file.format.rawValue)
    add(file.sha256)
    add(file.pages) { $0.add($1.text) }
    add(file.drawing) { out, drawing in
      out.add(drawing.page)
      out.add(drawing.marks) { out, mark in
        for value in [mark.box.x0, mark.box.y0, mark.box.x1, mark.box.y1, mark.colour.red, mark.colour.green, mark.colour.blue] {
          out.add(value)
        }
      }
    }
    add(file.pageByPage) { out, plan in
      out.add(plan.end)
      out.add(plan.lost.sorted { $0.key < $1.key }) { out, page in
        out.add(page.key)
        out.add(page.value)
      }
    }
  }

  mutating func add(_ step: ForeignFile.Step) {
    switch step {
    case .page(let index, let count):
      add(UInt8(0))
      add(index)
      add(count)
    case .picture: add(UInt8(1))
    case .joining: add(UInt8(2))
    }
  }

  mutating func add(_ error: ExtractionError) {
    add(error.code.rawValue)
    add(error.file)
    add(error.detail) { $0.add($1) }
  }
}

extension ByteReader {
  mutating func file(_ bytes: [UInt8]) throws(Garbled) -> ForeignFile {
    let name = try string()
    guard let format = FileFormat(rawValue: try string()) else { throw Garbled() }
    var file = ForeignFile(name: name, format: format, sha256: try string(), bytes: bytes)
    file.pages = try optional { reader throws(Garbled) in
      guard let pages = PageSelection(try reader.string()) else { throw Garbled() }
      return pages
    }
    file.drawing = try optional { reader throws(Garbled) in
      let page = try reader.count()
      let marks = try reader.values { reader throws(Garbled) in
        PageMark(
          Box(x0: try reader.double(), y0: try reader.double(), x1: try reader.double(), y1: try reader.double()),
          PageMark.Colour(red: try reader.double(), green: try reader.double(), blue: try reader.double()))
      }
      return PageDrawing(page: page, marks: marks)
    }
    file.pageByPage = try optional { reader throws(Garbled) in
      var plan = ForeignFile.PageByPage(end: try reader.count())
      for page in try reader.values({ reader throws(Garbled) in (index: try reader.count(), error: try reader.failure()) }) {
        plan.lost[page.index] = page.error
      }
      return plan
    }
    return file
  }

  mutating func step() throws(Garbled) -> ForeignFile.Step {
    switch try byte() {
    case 0: .page(try count(), of: try count())
    case 1: .picture
    case 2: .joining
    default: throw Garbled()
    }
  }

  mutating func failure() throws(Garbled) -> ExtractionError {
    guard let code = ExtractionError.Code(rawValue: try string()) else { throw Garbled() }
    return ExtractionError(code, try string(), try optional { reader throws(Garbled) in try reader.string() })
  }
}
