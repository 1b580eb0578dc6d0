package dev.reachystudio.render.model.urdf;

import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML into {@link UrdfElement}s. No DTD, no entities of the document's own, nothing from
 * outside.
 */
final class UrdfXml {

  /** A URDF is at most some six levels deep; this only stops hostile files. */
  private static final int DEEPEST = 64;

  private @Nullable UrdfElement root;
  private @Nullable UrdfElement open;
  private int depth;

  static UrdfElement read(Reader text) throws UrdfException {
    return new UrdfXml().parse(text);
  }

  private UrdfElement parse(Reader text) throws UrdfException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    int line = 1;
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(text);
      while (xml.hasNext()) {
        int event = xml.next();
        line = xml.getLocation().getLineNumber();
        handle(event, xml);
      }
    } catch (XMLStreamException e) {
      throw broken(e, line);
    }
    if (root == null) {
      throw new UrdfException("the description is empty");
    }
    return root;
  }

  private void handle(int event, XMLStreamReader xml) throws UrdfException {
    int line = xml.getLocation().getLineNumber();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(xml, line);
      case XMLStreamConstants.END_ELEMENT -> {
        open = open == null ? null : open.parent;
        depth--;
      }
      case XMLStreamConstants.DTD ->
          throw new UrdfException("line " + line + ": a description must not have a DOCTYPE");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw new UrdfException("line " + line + ": unknown entity &" + xml.getLocalName() + ";");
      default -> {
        // text and comments mean nothing in a URDF
      }
    }
  }

  private void start(XMLStreamReader xml, int line) throws UrdfException {
    UrdfElement element = new UrdfElement(xml.getLocalName(), line, open);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      element.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    if (open == null) {
      root = element;
    } else {
      open.children.add(element);
    }
    open = element;
    if (++depth > DEEPEST) {
      throw element.problem("is nested more than " + DEEPEST + " levels deep");
    }
  }

  private UrdfException broken(XMLStreamException e, int lastLine) {
    int line = e.getLocation() == null ? lastLine : e.getLocation().getLineNumber();
    if (open == null) {
      return new UrdfException(
          root == null ? "this is not an XML file" : "line " + line + ": text after the end", e);
    }
    return new UrdfException(
        "line %d: the XML is cut off or damaged inside %s".formatted(line, open.path()), e);
  }
}
