package dev.reachystudio.render.camera;

import com.jme3.asset.AssetManager;
import com.jme3.asset.DesktopAssetManager;
import com.jme3.asset.plugins.ClasspathLocator;
import com.jme3.material.Material;
import com.jme3.material.RenderState.BlendMode;
import com.jme3.material.RenderState.FaceCullMode;
import com.jme3.material.plugins.J3MLoader;
import com.jme3.math.ColorRGBA;
import com.jme3.shader.plugins.GLSLLoader;
import com.jme3.texture.Image;
import com.jme3.texture.Texture;
import com.jme3.texture.Texture2D;
import com.jme3.texture.image.ColorSpace;
import com.jme3.util.BufferUtils;
import java.nio.ByteBuffer;

/** Surfaces, made of the shaders that come with jMonkeyEngine. */
final class EyeMaterials {

  private static final String LIT = "Common/MatDefs/Light/Lighting.j3md";
  private static final String UNLIT = "Common/MatDefs/Misc/Unshaded.j3md";

  /** Edge of the picture of two by two tiles; averaged where they are small. */
  private static final int TILES_PX = 128;

  /** Dark tiles are this bright, light ones 255: to be felt more than seen. */
  private static final int DARK_TILE = 226;

  private final DesktopAssetManager assets = new DesktopAssetManager();

  EyeMaterials() {
    assets.registerLocator("/", ClasspathLocator.class);
    assets.registerLoader(J3MLoader.class, "j3md");
    assets.registerLoader(GLSLLoader.class, "vert", "frag", "geom", "glsl", "glsllib");
  }

  AssetManager assets() {
    return assets;
  }

  /** A matt surface; light is worked out at its vertices, which are many. */
  Material matt(ColorRGBA colour) {
    Material material = new Material(assets, LIT);
    material.setBoolean("UseMaterialColors", true);
    material.setBoolean("VertexLighting", true);
    material.setColor("Ambient", colour);
    material.setColor("Diffuse", colour);
    material.setColor("Specular", ColorRGBA.Black);
    if (colour.a < 1) {
      material.getAdditionalRenderState().setBlendMode(BlendMode.Alpha);
    }
    return material;
  }

  /** Tiles of 20 cm, tinted by the colours of the vertices. */
  Material tiles() {
    Material material = matt(ColorRGBA.White);
    material.setBoolean("UseVertexColor", true);
    material.setTexture("DiffuseMap", tilesTexture());
    return material;
  }

  /** What is not seen itself and yet throws a shadow. */
  Material shadowOnly() {
    Material material = new Material(assets, UNLIT);
    material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.FrontAndBack);
    return material;
  }

  /** The colours of its vertices, whatever the light; seen from both sides. */
  Material sky() {
    Material material = new Material(assets, UNLIT);
    material.setBoolean("VertexColor", true);
    material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
    return material;
  }

  /** A picture as it is. */
  Material picture(Texture2D picture) {
    Material material = new Material(assets, UNLIT);
    material.setTexture("ColorMap", picture);
    material.getAdditionalRenderState().setFaceCullMode(FaceCullMode.Off);
    material.getAdditionalRenderState().setDepthTest(false);
    material.getAdditionalRenderState().setDepthWrite(false);
    return material;
  }

  private static Texture2D tilesTexture() {
    ByteBuffer pixels = BufferUtils.createByteBuffer(4 * TILES_PX * TILES_PX);
    for (int row = 0; row < TILES_PX; row++) {
      for (int column = 0; column < TILES_PX; column++) {
        boolean light = row < TILES_PX / 2 == column < TILES_PX / 2;
        byte grey = (byte) (light ? 255 : DARK_TILE);
        pixels.put(grey).put(grey).put(grey).put((byte) 255);
      }
    }
    pixels.flip();
    Texture2D texture =
        new Texture2D(new Image(Image.Format.RGBA8, TILES_PX, TILES_PX, pixels, ColorSpace.Linear));
    texture.setWrap(Texture.WrapMode.Repeat);
    texture.setMinFilter(Texture.MinFilter.Trilinear);
    texture.setMagFilter(Texture.MagFilter.Bilinear);
    return texture;
  }
}
