/// A picture in shades of grey, a byte a pixel, row after row from the top; 255 is white.
struct GreyImage {
  var width, height: Int
  var pixels: [UInt8]

  /// The mean shade of each cell of a grid laid over the picture.
  func means(columns: Int, rows: Int) -> [Float] {
    guard width >= columns, height >= rows else { return [] }
    var means: [Float] = []
    for row in 0..<rows {
      let top = row * height / rows, bottom = (row + 1) * height / rows
      var sums = [Int](repeating: 0, count: columns)
      for y in top..<bottom {
        for column in 0..<columns {
          for x in (column * width / columns)..<((column + 1) * width / columns) { sums[column] += Int(pixels[y * width + x]) }
        }
      }
      for column in 0..<columns {
        let cells = ((column + 1) * width / columns - column * width / columns) * (bottom - top)
        means.append(Float(sums[column]) / Float(cells))
      }
    }
    return means
  }

  /// Whether it shows what another picture shows, whatever the sizes of the two: how their shades vary together, above 0.7.
  func resembles(_ other: GreyImage) -> Bool {
    let one = means(columns: 32, rows: 32), two = other.means(columns: 32, rows: 32)
    guard !one.isEmpty, one.count == two.count else { return false }
    let count = Float(one.count)
    let mean1 = one.reduce(0, +) / count, mean2 = two.reduce(0, +) / count
    var product: Float = 0, square1: Float = 0, square2: Float = 0
    for (a, b) in zip(one, two) {
      product += (a - mean1) * (b - mean2)
      square1 += (a - mean1) * (a - mean1)
      square2 += (b - mean2) * (b - mean2)
    }
    return product > 0.7 * (square1 * square2).squareRoot()
  }

  /// The part of the picture that shows a word, and its corner.
  ///
  /// - Parameter margin: Pixels round the word.
  func cropped(to word: ReadWord, margin: Int32) -> (image: GreyImage, corner: (x: Int, y: Int))? {
    let left = Int(max(0, word.x0 - margin)), right = min(width, Int(word.x1 + margin))
    let top = Int(max(0, word.y0 - margin)), bottom = min(height, Int(word.y1 + margin))
    guard left < right, top < bottom else { return nil }
    var part: [UInt8] = []
    part.reserveCapacity((right - left) * (bottom - top))
    for row in top..<bottom { part += pixels[row * width + left..<row * width + right] }
    return (GreyImage(width: right - left, height: bottom - top, pixels: part), (left, top))
  }
}
