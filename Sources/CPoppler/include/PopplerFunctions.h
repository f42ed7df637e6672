// The functions of poppler-glib 22.02 or later, GLib and cairo that are called, one a line: F(result, name, parameters, arguments).

#define CPOPPLER_FUNCTIONS(F) \
  F(const char *, poppler_get_version, (void), ()) \
  F(unsigned, poppler_error_quark, (void), ()) \
  F(PopplerDocument *, poppler_document_new_from_bytes, (GBytes *bytes, const char *password, GError **error), (bytes, password, error)) \
  F(int, poppler_document_get_n_pages, (PopplerDocument *document), (document)) \
  F(GList *, poppler_document_get_signature_fields, (PopplerDocument *document), (document)) \
  F(PopplerSignatureInfo *, poppler_form_field_signature_validate_sync, \
    (PopplerFormField *field, PopplerSignatureValidationFlags flags, GCancellable *cancellable, GError **error), \
    (field, flags, cancellable, error)) \
  F(PopplerSignatureStatus, poppler_signature_info_get_signature_status, (const PopplerSignatureInfo *info), (info)) \
  F(const char *, poppler_signature_info_get_signer_name, (const PopplerSignatureInfo *info), (info)) \
  F(GDateTime *, poppler_signature_info_get_local_signing_time, (const PopplerSignatureInfo *info), (info)) \
  F(void, poppler_signature_info_free, (PopplerSignatureInfo *info), (info)) \
  F(int64_t, g_date_time_to_unix, (GDateTime *time), (time)) \
  F(void, g_list_free, (GList *list), (list)) \
  F(PopplerPage *, poppler_document_get_page, (PopplerDocument *document, int index), (document, index)) \
  F(void, poppler_page_get_size, (PopplerPage *page, double *width, double *height), (page, width, height)) \
  F(char *, poppler_page_get_text, (PopplerPage *page), (page)) \
  F(int, poppler_page_get_text_layout, (PopplerPage *page, PopplerRectangle **boxes, unsigned *count), (page, boxes, count)) \
  F(GList *, poppler_page_get_text_attributes, (PopplerPage *page), (page)) \
  F(void, poppler_page_free_text_attributes, (GList *list), (list)) \
  F(GList *, poppler_page_get_image_mapping, (PopplerPage *page), (page)) \
  F(void, poppler_page_free_image_mapping, (GList *list), (list)) \
  F(cairo_surface_t *, poppler_page_get_image, (PopplerPage *page, int id), (page, id)) \
  F(GList *, poppler_page_get_annot_mapping, (PopplerPage *page), (page)) \
  F(void, poppler_page_free_annot_mapping, (GList *list), (list)) \
  F(void, poppler_page_render, (PopplerPage *page, cairo_t *context), (page, context)) \
  F(PopplerAnnotType, poppler_annot_get_annot_type, (PopplerAnnot *annotation), (annotation)) \
  F(PopplerAnnotFlag, poppler_annot_get_flags, (PopplerAnnot *annotation), (annotation)) \
  F(GBytes *, g_bytes_new, (const void *data, size_t size), (data, size)) \
  F(void, g_bytes_unref, (GBytes *bytes), (bytes)) \
  F(void, g_error_free, (GError *error), (error)) \
  F(void, g_free, (void *memory), (memory)) \
  F(void, g_object_unref, (void *object), (object)) \
  F(void, g_object_add_toggle_ref, (GObject *object, GToggleNotify notify, void *data), (object, notify, data)) \
  F(void, g_object_remove_toggle_ref, (GObject *object, GToggleNotify notify, void *data), (object, notify, data)) \
  F(unsigned, g_log_set_handler, (const char *domain, GLogLevelFlags levels, GLogFunc handler, void *data), \
    (domain, levels, handler, data)) \
  F(cairo_surface_t *, cairo_image_surface_create, (cairo_format_t format, int width, int height), (format, width, height)) \
  F(unsigned char *, cairo_image_surface_get_data, (cairo_surface_t *surface), (surface)) \
  F(cairo_format_t, cairo_image_surface_get_format, (cairo_surface_t *surface), (surface)) \
  F(int, cairo_image_surface_get_width, (cairo_surface_t *surface), (surface)) \
  F(int, cairo_image_surface_get_height, (cairo_surface_t *surface), (surface)) \
  F(int, cairo_image_surface_get_stride, (cairo_surface_t *surface), (surface)) \
  F(void, cairo_surface_flush, (cairo_surface_t *surface), (surface)) \
  F(void, cairo_surface_destroy, (cairo_surface_t *surface), (surface)) \
  F(cairo_t *, cairo_create, (cairo_surface_t *surface), (surface)) \
  F(void, cairo_scale, (cairo_t *context, double x, double y), (context, x, y)) \
  F(cairo_status_t, cairo_surface_write_to_png_stream, (cairo_surface_t *surface, cairo_write_func_t write, void *closure), \
    (surface, write, closure)) \
  F(void, cairo_surface_mark_dirty, (cairo_surface_t *surface), (surface)) \
  F(void, cairo_save, (cairo_t *context), (context)) \
  F(void, cairo_restore, (cairo_t *context), (context)) \
  F(void, cairo_set_line_width, (cairo_t *context, double width), (context, width)) \
  F(void, cairo_fill_preserve, (cairo_t *context), (context)) \
  F(void, cairo_stroke, (cairo_t *context), (context)) \
  F(void, cairo_set_source_rgba, (cairo_t *context, double red, double green, double blue, double alpha), \
    (context, red, green, blue, alpha)) \
  F(void, cairo_set_source_rgb, (cairo_t *context, double red, double green, double blue), (context, red, green, blue)) \
  F(void, cairo_set_source_surface, (cairo_t *context, cairo_surface_t *surface, double x, double y), (context, surface, x, y)) \
  F(cairo_pattern_t *, cairo_get_source, (cairo_t *context), (context)) \
  F(void, cairo_pattern_set_filter, (cairo_pattern_t *pattern, cairo_filter_t filter), (pattern, filter)) \
  F(void, cairo_rectangle, (cairo_t *context, double x, double y, double width, double height), (context, x, y, width, height)) \
  F(void, cairo_paint, (cairo_t *context), (context)) \
  F(void, cairo_destroy, (cairo_t *context), (context))
