/**
 * What is trained: homogeneous networks, losses, data, and the functions of the weights that they define.
 *
 * <p>Weights are one flat vector, layer after layer, each layer row by row.
 */
package org.lemmata.network;
