internal import CPoppler

/// The one picture that makes a page, as the file has it.
struct StoredPicture {
  let picture: PagePicture
  /// Its width in the file, in pixels.
  let columns: Int
  private let small: GreyImage
  private let width, height: Double

  /// A picture is compared with its page at so many pixels a point.
  private static let scale = 0.25

  /// Nil where the page is not one picture.
  init?(of page: OpaquePointer, width: Double, height: Double) {
    guard let images = poppler_page_get_image_mapping(page) else { return nil }
    defer { poppler_page_free_image_mapping(images) }
    guard images.pointee.next == nil, let mapping = images.pointee.data?.assumingMemoryBound(to: PopplerImageMapping.self).pointee else {
      return nil
    }
    let area = mapping.area
    let (across, down) = (abs(area.x2 - area.x1), abs(area.y2 - area.y1))
    guard across > 0.8 * width, down > 0.8 * height, across < 1.1 * width, down < 1.1 * height,
      let surface = poppler_page_get_image(page, mapping.image_id)
    else { return nil }
    defer { cairo_surface_destroy(surface) }
    let (columns, rows) = (Double(cairo_image_surface_get_width(surface)), Double(cairo_image_surface_get_height(surface)))
    guard columns > 0, rows > 0, columns * rows <= PagePicture.mostPixels else { return nil }
    let found = columns / across * 72
    let scale = PagePicture.readable.contains(found) ? 1 : PagePicture.usual / found
    guard let image = scale == 1 ? GreyImage(surface) : PagePicture.scaled(surface, columns, rows, by: scale),
      let small = PagePicture.scaled(surface, columns, rows, by: Self.scale * across / columns)
    else { return nil }
    let frame = PictureFrame(
      x0: min(area.x1, area.x2), y0: min(area.y1, area.y2), pitchX: across / Double(image.width), pitchY: down / Double(image.height))
    picture = PagePicture(image: image, frame: frame)
    self.columns = Int(columns)
    self.small = small
    (self.width, self.height) = (width, height)
  }

  /// Whether the page shows it as it is: it may be stored lying on its side or as its own negative. Drawing the page small shows that.
  func isShown(by page: OpaquePointer) -> Bool {
    PagePicture.drawn(page, width, height, Self.scale).map(small.resembles) ?? false
  }
}
